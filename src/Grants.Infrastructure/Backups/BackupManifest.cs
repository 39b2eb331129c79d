namespace Grants.Infrastructure.Backups;

/// <summary>First entry of both files: what they are and that they belong together.</summary>
/// <param name="Pair">The same in the two files of one backup.</param>
/// <param name="Kind"><see cref="Data"/> or <see cref="Keys"/>.</param>
/// <param name="At">UTC.</param>
/// <param name="LogSize">Entries of the log that have a place.</param>
internal sealed record BackupManifest(Guid Pair, string Kind, DateTime At, long LogSize)
{
    public const string Data = "data";
    public const string Keys = "keys";
    public const string EntryName = "manifest.json";
}
