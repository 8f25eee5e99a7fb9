import type { Host } from './host.ts';

/**
 * Two hosts as one: files of the disk as the disk has them, all others as the client shows them. A workspace may have
 * folders of both.
 */
export function byScheme(disk: Host, client: Host): Host {
  const hostOf = (address: string) => (address.startsWith('file:') ? disk : client);
  const others = (addresses: readonly string[]) => addresses.filter((one) => hostOf(one) === client);
  return {
    ...disk,
    messages: { ...disk.messages, ...client.messages },
    engineOptions: {
      installed: (name, file) => hostOf(file).engineOptions.installed?.(name, file),
      locate: (address) => hostOf(address).engineOptions.locate?.(address),
    },
    folder: (uri) => hostOf(uri).folder(uri),
    rootOf: (uri) => hostOf(uri).rootOf(uri),
    configurations(roots) {
      const kept = new Map(
        [disk, client].map((host) => [host, host.configurations(roots.filter((one) => hostOf(one) === host))]),
      );
      const of = (id: string) => kept.get(hostOf(id))!;
      return {
        settingsOf: (id) => of(id).settingsOf(id),
        get files() {
          const [own, shown] = [kept.get(disk)!.files, kept.get(client)!.files];
          return shown.size === 0 ? own : new Map([...own, ...shown]);
        },
        check: (id, text) => of(id).check(id, text),
        forget: () => {
          for (const one of kept.values()) one.forget();
        },
      };
    },
    discover: (folder) => hostOf(folder).discover(folder),
    read: (id) => hostOf(id).read(id),
    prepare: (folders) => (others(folders).length > 0 ? client.prepare?.(others(folders)) : undefined),
    refresh: (uris) => (others(uris).length > 0 ? client.refresh?.(others(uris)) : undefined),
    onArrived: (tell) => client.onArrived?.(tell),
  };
}
