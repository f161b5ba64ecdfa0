import { createHmac } from 'node:crypto';
import type { PointId } from '@stikkord/domain';
import type { KeyOf } from './published-view.ts';

/** Keys for points that say nothing of them to who doesn't know the secret. Each is worked out once. */
export function pointKeys(secret: string): KeyOf {
  const keys = new Map<PointId, string>();
  return (point) => {
    let key = keys.get(point);
    if (key === undefined) {
      key = createHmac('sha256', secret).update(point).digest('base64url').slice(0, 16);
      keys.set(point, key);
    }
    return key;
  };
}
