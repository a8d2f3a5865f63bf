package assay.reference.notation;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The choices made while a text is resolved, where it can be read in several ways. A text is resolved anew for each
 * combination: the first run takes the first way everywhere, {@link #advance} sets up the next one.
 */
final class Choices {
    private int[] taken = new int[4];
    private int[] ways = new int[4];
    private int size;
    private int cursor;
    private int start = -1;
    private int end;
    private String message = "";

    /**
     * The way to take here, from 0 on.
     *
     * @param alternatives how many ways there are
     * @param from where the stretch starts that can be read in several ways; the first of all is reported
     * @param to where it ends
     * @param what the ways in words
     */
    int choose(int alternatives, int from, int to, Supplier<String> what) {
        if (start < 0) {
            start = from;
            end = to;
            message = what.get();
        }
        if (cursor == size) {
            if (size == taken.length) {
                taken = Arrays.copyOf(taken, 2 * size);
                ways = Arrays.copyOf(ways, 2 * size);
            }
            taken[size] = 0;
            ways[size] = alternatives;
            size++;
        }
        return taken[cursor++];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Prepares the next combination; false if all are done. */
    boolean advance() {
        size = cursor;
        cursor = 0;
        while (size > 0 && taken[size - 1] + 1 == ways[size - 1]) {
            size--;
        }
        if (size == 0) {
            return false;
        }
        taken[size - 1]++;
        return true;
    }

    Position position(String text) {
        return Position.of(text, Math.max(0, start), end);
    }

    String message() {
        return message;
    }
}
