package assay.grader.chart;

import java.util.List;

/**
 * A chart with all that it shows in words and numbers, for those who do not see it.
 *
 * @param svg an {@code svg} element; its colours are the custom properties {@code --chart-mark}, {@code --chart-grid} and
 *     {@code --chart-text} of the page
 * @param title what is shown
 * @param summary the most important of it in one or two sentences
 * @param columns the names of the columns of the data
 * @param rows the data, one text for each column
 */
public record Chart(String svg, String title, String summary, List<String> columns, List<List<String>> rows) {
    public Chart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
