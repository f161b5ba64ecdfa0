/** Runs a command with the workspace installed and its own tools first: `node infra/setup/run.mjs COMMAND [ARGUMENT …]`. */
import { build, finish, install, node, run } from './workspace.mjs';

const [command, ...args] = process.argv.slice(2);

await finish(() => {
  install();
  // Our own programs serve or open pages; a tool does not.
  if (command !== 'node') return run(command, args);
  build();
  return run(node, args);
});
