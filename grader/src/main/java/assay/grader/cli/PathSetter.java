package assay.grader.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ISetter;

/** Where an option's path goes; before anything is parsed picocli sets null, which says that there is none. */
record PathSetter(Consumer<@Nullable Path> place) implements ISetter {
    @Override
    public <T> @Nullable T set(T value) {
        place.accept((Path) value);
        return null;
    }
}
