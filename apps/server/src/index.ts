export { ListenError, startServer, type DemoPaths, type RunningServer, type ServerOptions } from './start-server.ts';
