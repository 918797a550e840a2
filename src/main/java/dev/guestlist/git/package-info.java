/** Commits as values: paths in, the commit that they belong to out. The repository is only read. */
@NullMarked
package dev.guestlist.git;

import org.jspecify.annotations.NullMarked;
