package dev.candor.core.sampling;

/**
 * The directory could not be asked, so people are not known for now.
 *
 * @param reason the problem and its remedy, fit for a log
 */
public record DirectoryFailure(String reason)
        implements Directory.Lookup, SamplingFrames.Found, SamplingFrames.Owners, Selection {}
