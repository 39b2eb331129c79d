using System.Security.Cryptography;
using System.Text;
using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Sealing;

/// <summary>Reads and writes files of master keys: 32 random bytes in base64 on each line, mode 0600; lines that begin with # say something to people.</summary>
internal static class KeyFile
{
    public const int KeySize = 32;

    /// <summary>Of 32 random bytes 30 are different on average; with fewer than this in 10^12 keys not one.</summary>
    private const int LeastDistinct = 20;

    /// <summary>Short id of a key: the first bytes of its hash.</summary>
    public static string IdOf(ReadOnlySpan<byte> key) => Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 4));

    public static IReadOnlyList<byte[]> Read(string path)
    {
        if (!File.Exists(path))
            throw new RefusedToStartException($"The key file '{path}' is missing. Put it back from its backup; a new one cannot open what the old one sealed. Only where nothing was ever sealed make one: (umask 077; openssl rand -base64 32 > '{path}')");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
            throw new RefusedToStartException($"The key file '{path}' can be read by others. Run: chmod 600 '{path}'");
        return Parse(File.ReadAllText(path), path);
    }

    public static IReadOnlyList<byte[]> Parse(string? text, string source)
    {
        var keys = (text ?? "").Split('\n').Where(l => !l.TrimStart().StartsWith('#'))
            .SelectMany(l => l.Split([' ', ',', ';', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
            .Select(word => ParseOne(word, source)).ToList();
        return keys.Count > 0 ? keys : throw NoKey(source);
    }

    /// <summary>Makes a file with one new key; never overwrites.</summary>
    public static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Write(path, [RandomNumberGenerator.GetBytes(KeySize)]);
    }

    /// <summary>Puts other keys into the file at one moment: whoever reads it, and whenever the machine stops, there is the old file or the new one.</summary>
    public static void Replace(string path, IEnumerable<byte[]> keys)
    {
        var next = path + ".next";
        File.Delete(next);
        Write(next, keys);
        File.Move(next, path, overwrite: true);
    }

    /// <summary>Mode 0600 from the first byte on.</summary>
    private static void Write(string path, IEnumerable<byte[]> keys)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, how);
        foreach (var key in keys) file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
        file.Flush(flushToDisk: true);
    }

    private static byte[] ParseOne(string word, string source)
    {
        var bytes = new byte[KeySize];
        if (!Convert.TryFromBase64String(word, bytes, out var written) || written != KeySize) throw NoKey(source);
        return bytes.Distinct().Count() >= LeastDistinct ? bytes : throw new RefusedToStartException(
            $"'{source}' holds a key that nobody drew: it repeats itself like one from an example. Make one that is random: openssl rand -base64 32");
    }

    private static RefusedToStartException NoKey(string source) =>
        new($"'{source}' does not hold a key: 32 random bytes in base64 are expected (openssl rand -base64 32).");
}
