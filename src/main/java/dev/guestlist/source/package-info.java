/**
 * Files in, {@link dev.guestlist.model.DesiredState} or problems out. A text becomes a tree with
 * positions ({@code YamlReader}), the tree is checked against the JSON Schema ({@code Schema}), the
 * trees of all files are joined ({@code Declarations}), references are resolved and bundles
 * expanded into guests. Every stage continues after a problem, so that all problems are reported at
 * once, each with its position. {@code GuestList} shows all the steps.
 *
 * <p>Files are plain data: nothing is substituted, included or executed, and no other file is read.
 */
@NullMarked
package dev.guestlist.source;

import org.jspecify.annotations.NullMarked;
