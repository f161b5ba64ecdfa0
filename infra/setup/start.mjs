import { build, finish, install, node, run } from './workspace.mjs';

await finish(() => {
  install();
  build();
  return run(node, ['apps/server/src/main.ts']);
});
