package assay.grader.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Changes as the operating system reports them. Editors save by several steps, a new file and a renaming among them; what
 * comes in quick succession counts as one change.
 */
final class FileChanges implements Changes {
    private static final long QUIET_MILLISECONDS = 60;

    private final WatchService service;
    private final Set<Path> files = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();

    /** Watches files, and all that lies in folders. */
    FileChanges(List<Path> watched) throws IOException {
        this.service = FileSystems.getDefault().newWatchService();
        for (Path path : watched) {
            Path absolute = path.toAbsolutePath().normalize();
            Path parent = absolute.getParent();
            if (Files.isDirectory(absolute)) {
                folders.add(absolute);
                register(absolute);
            } else if (parent != null) {
                files.add(absolute);
                register(parent);
            }
        }
    }

    private void register(Path folder) throws IOException {
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    @Override
    public boolean await() {
        try {
            boolean changed = false;
            while (!changed) {
                changed = concerns(service.take());
            }
            WatchKey more = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
            while (more != null) {
                concerns(more);
                more = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (ClosedWatchServiceException ended) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean concerns(WatchKey key) {
        boolean concerns = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                concerns = true;
            } else if (key.watchable() instanceof Path folder && event.context() instanceof Path name) {
                concerns |= folders.contains(folder) || files.contains(folder.resolve(name));
            }
        }
        key.reset();
        return concerns;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
