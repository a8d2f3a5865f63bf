/** Made-up classes whose right verdicts are known from the way they are made. */
@NullMarked
package assay.grader.sample;

import org.jspecify.annotations.NullMarked;
