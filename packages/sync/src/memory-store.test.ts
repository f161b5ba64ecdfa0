import { documentStoreContract } from './contract/document-store.ts';
import { MemoryDocumentStore } from './memory-store.ts';

documentStoreContract('MemoryDocumentStore', async () => {
  const store = new MemoryDocumentStore();
  return {
    store,
    create: async (document, initialUpdate) => store.create(document, initialUpdate),
    close: async () => {},
  };
});
