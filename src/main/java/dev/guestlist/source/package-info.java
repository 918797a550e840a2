/**
 * Files in, {@link dev.guestlist.model.DesiredState} or problems out. A text becomes a tree that
 * remembers where everything stands ({@code YamlReader}), the tree is held against the JSON Schema
 * ({@code Schema}), the trees of all files are joined ({@code Declarations}), references are
 * followed and packages unfolded into guests. Every stage goes on after a problem, so that all of
 * them come out at once, each with the place to blame. {@code GuestList} tells the whole way.
 *
 * <p>Files are plain data: nothing is substituted, included or run, and nothing but the files
 * themselves is read.
 */
@NullMarked
package dev.guestlist.source;

import org.jspecify.annotations.NullMarked;
