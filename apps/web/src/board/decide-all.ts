export { decideAll } from '@stikkord/domain';
