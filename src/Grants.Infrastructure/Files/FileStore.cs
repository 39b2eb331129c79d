using System.Security.Cryptography;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files.Chunks;
using Grants.Infrastructure.Sealing;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Files;

/// <summary>The folder with encrypted files. Their names are random and say nothing.</summary>
internal sealed class FileStore(IOptions<FilesOptions> options, IOptions<DatabaseOptions> database)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Folder { get; } = options.Value.Folder.Length > 0 ? options.Value.Folder : Path.Combine(database.Value.DataFolder, "files");

    public static string NewName() => RandomNumberGenerator.GetHexString(FileConsts.BlobLength, lowercase: true);

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(Chunk.KeySize);

    /// <summary>Opens what came of an upload to add to it. Null when somebody else is doing so.</summary>
    public Spool? OpenSpool(string name, Guid id, byte[] key)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var file = File.OpenHandle(PathOf(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, OwnerOnly);
            return new Spool(file, id, key);
        }
        catch (IOException) when (File.Exists(PathOf(name)))
        {
            return null;
        }
    }

    /// <summary>Opens a file to read.</summary>
    /// <exception cref="IntegrityException">It is not there, or not whole.</exception>
    public SealedReadStream OpenRead(string name, Guid id, byte[] key, bool isWhole)
    {
        try
        {
            return new SealedReadStream(File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), id, key, isWhole);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IntegrityException();
        }
    }

    public SealedWriteStream Create(string name, Guid id, byte[] key)
    {
        Directory.CreateDirectory(Folder);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = OwnerOnly;
        return new SealedWriteStream(new FileStream(PathOf(name), how), id, key);
    }

    public void Delete(string name)
    {
        if (Directory.Exists(Folder)) File.Delete(PathOf(name));
    }

    /// <summary>All files with the time of their last writing.</summary>
    public IEnumerable<(string Name, DateTime WrittenAt)> All() =>
        Directory.Exists(Folder) ? new DirectoryInfo(Folder).EnumerateFiles().Select(f => (f.Name, f.LastWriteTimeUtc)) : [];

    private string PathOf(string name) => name.Length == FileConsts.BlobLength && name.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(Folder, name)
        : throw new ArgumentException("Not a name of ours.", nameof(name));
}
