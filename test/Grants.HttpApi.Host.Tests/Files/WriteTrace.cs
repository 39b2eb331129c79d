using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>Everything a program handed to the system to be written, as strace saw it: by file, byte for byte.</summary>
internal sealed partial class WriteTrace
{
    private readonly string file;

    public WriteTrace(string folder) => file = Path.Combine(folder, "trace");

    /// <summary>
    /// Words to start a program with. The traced process first writes a text into a file of its own, by the same calls: found there, it would be found anywhere.
    /// </summary>
    public IReadOnlyList<string> Under(string control, string controlFile) =>
    [
        "strace", "-D", "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", "1000000",
        "-e", "trace=write,pwrite64,writev,pwritev,pwritev2,mmap,sendfile,splice,copy_file_range", "-o", file,
        "sh", "-c", "printf %s \"$1\" > \"$2\"; shift 2; exec \"$@\"", "sh", control, controlFile,
    ];

    /// <summary>What went where. Sockets are left out: that is how an answer leaves.</summary>
    public IEnumerable<(string Target, byte[] Bytes)> Writes() =>
        from line in File.ReadLines(file)
        let call = Write().Match(line)
        where call.Success
        let target = Encoding.UTF8.GetString(Bytes(call.Groups["target"].Value))
        where !target.StartsWith("socket:", StringComparison.Ordinal) && !target.StartsWith("anon_inode:", StringComparison.Ordinal)
        select (target, Bytes(call.Groups["rest"].Value));

    /// <summary>Ways of writing whose bytes no call shows: files mapped into memory to be written there, and copies within the system.</summary>
    public IReadOnlyList<string> Unseen() =>
    [
        .. from line in File.ReadLines(file)
           let map = Mapping().Match(line)
           where map.Success
           select Encoding.UTF8.GetString(Bytes(map.Groups["target"].Value)),
        .. from line in File.ReadLines(file)
           let call = Copy().Match(line)
           where call.Success
           select call.Groups["call"].Value,
    ];

    private static byte[] Bytes(string hex)
    {
        var bytes = new List<byte>(hex.Length / 4);
        for (var i = 0; (i = hex.IndexOf("\\x", i, StringComparison.Ordinal)) >= 0; i += 4) bytes.Add(byte.Parse(hex.AsSpan(i + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return [.. bytes];
    }

    [GeneratedRegex(@"^\d+ +(?:p?writev?2?|pwrite64)\(\d+<(?<target>[^>]*)>, (?<rest>.*)", RegexOptions.Singleline)]
    private static partial Regex Write();

    [GeneratedRegex(@"^\d+ +mmap\([^,]+, \d+, [^,]*PROT_WRITE[^,]*, [^,]*MAP_SHARED[^,]*, \d+<(?<target>[^>]*)>")]
    private static partial Regex Mapping();

    [GeneratedRegex(@"^\d+ +(?<call>sendfile|splice|copy_file_range)\(")]
    private static partial Regex Copy();
}
