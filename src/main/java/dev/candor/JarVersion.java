package dev.candor;

import java.util.Optional;
import picocli.CommandLine;

/** The version in the manifest of the jar. */
final class JarVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "candor "
                    + Optional.ofNullable(JarVersion.class.getPackage().getImplementationVersion())
                            .orElse("(not from a jar)")
        };
    }
}
