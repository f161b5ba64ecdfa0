import { lockFolder } from '../folder-lock.ts';
import { StorageOpenError } from '../storage.ts';

/**
 * What the other process does: `child-scenes.ts SCENE FOLDER`. It ends with its standard input. The database is much to load, so those
 * load it that want it.
 */
const [scene, folder = ''] = process.argv.slice(2);
process.stdin.on('end', () => process.exit()).resume();

if (scene === 'hold') {
  try {
    lockFolder(folder);
    console.log('held');
  } catch (error) {
    console.log(error instanceof StorageOpenError ? error.reason : String(error));
  }
}

if (scene === 'first-start') {
  const { openStorage } = await import('../open-storage.ts');
  await openStorage({ dataDir: folder });
}

if (scene === 'write') {
  const { openStorage } = await import('../open-storage.ts');
  const storage = await openStorage({ dataDir: folder });
  // Two documents, a few rows a batch; prints the number of each batch once it is acknowledged.
  for (let batch = 1; ; batch += 1) {
    const update = Buffer.from(String(batch));
    await storage.documents.append(['r~q~1', 'r~q~2', 'r~q~1'].map((document) => ({ document, update })));
    console.log(batch);
  }
}
