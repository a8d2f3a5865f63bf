package assay.grader.cli;

import assay.grader.batch.ClassDocument;
import assay.grader.batch.JointDocument;
import assay.grader.classreport.IndexWriter;
import assay.grader.classreport.StudentWriter;
import assay.grader.grade.Grader;
import assay.grader.gradebook.GradebookWriter;
import assay.grader.gradebook.LateRules;
import assay.grader.review.Decisions;
import assay.grader.review.ReviewedDocument;
import java.util.List;
import java.util.Optional;

/** What the report of a class consists of, besides the results and the manifest. */
final class ClassDocuments {
    private ClassDocuments() {}

    /**
     * One line for each.
     *
     * @param grader what grades the class
     * @param decisions what people decided
     * @param late what handing in late costs
     */
    static List<ClassDocument> all(Grader grader, Decisions decisions, Optional<LateRules> late) {
        JointDocument pages = new JointDocument(
                "index.html",
                List.of(
                        (results, folder) -> new IndexWriter(grader, results, folder),
                        StudentWriter::new,
                        (results, folder) -> new GradebookWriter(results, late, folder)));
        return List.of(new ReviewedDocument(pages, decisions));
    }
}
