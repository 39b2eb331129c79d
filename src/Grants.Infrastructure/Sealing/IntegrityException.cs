namespace Grants.Infrastructure.Sealing;

/// <summary>A sealed value has no envelope or does not open. One generic error for all causes; never a fallback to plain text.</summary>
public sealed class IntegrityException() : Exception("A sealed value did not open.");
