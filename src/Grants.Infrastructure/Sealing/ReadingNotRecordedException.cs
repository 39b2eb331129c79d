namespace Grants.Infrastructure.Sealing;

/// <summary>A reading could not be put on record, so nothing was opened (security.md, Audit).</summary>
public sealed class ReadingNotRecordedException(Exception because) : Exception("A reading could not be put on record.", because);
