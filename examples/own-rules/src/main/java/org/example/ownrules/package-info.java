/** A sample of a module with rules of its own. */
package org.example.ownrules;
