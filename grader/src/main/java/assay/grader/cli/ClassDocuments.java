package assay.grader.cli;

import assay.grader.batch.ClassDocument;
import assay.grader.classreport.IndexDocument;
import assay.grader.classreport.StudentsDocument;
import assay.grader.grade.Grader;
import assay.grader.gradebook.GradebookDocument;
import java.util.List;
import java.util.Optional;

/** What the report of a class consists of, besides the results and the manifest. */
final class ClassDocuments {
    private ClassDocuments() {}

    /** One line for each. @param grader what grades the class */
    static List<ClassDocument> all(Grader grader) {
        return List.of(new IndexDocument(grader), new StudentsDocument(), new GradebookDocument(Optional.empty()));
    }
}
