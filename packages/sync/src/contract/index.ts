export { documentStoreContract, type StoreUnderTest } from './document-store.ts';
