import { build, finish, install, node, run } from './workspace.mjs';

await finish(() => {
  install();
  build();
  // V8 would keep up to 130 MB for what is young, which a server of small messages never needs.
  return run(node, ['--max-semi-space-size=16', 'apps/server/src/main.ts']);
});
