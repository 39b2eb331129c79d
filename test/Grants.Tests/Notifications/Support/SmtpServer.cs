using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grants.Tests.Notifications.Support;

/// <summary>A real SMTP server (Debian's python3-aiosmtpd) on loopback that keeps what it is given, byte for byte.</summary>
internal sealed class SmtpServer : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly Process process;
    private readonly string folder;

    private SmtpServer(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Where it keeps them.</summary>
    public string Folder => folder;

    /// <summary>Mails in the order they came.</summary>
    public IReadOnlyList<ReceivedMail> Mails =>
        [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(f => ReceivedMail.Parse(File.ReadAllBytes(f)))];

    public Dictionary<string, string?> Settings => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:From"] = "post@workspace.example",
        ["Mail:StartTls"] = "false",
    };

    public static bool IsAvailable => File.Exists(Python) && Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd");

    public static SmtpServer Start()
    {
        var folder = Directory.CreateTempSubdirectory("grants-smtp-").FullName;
        var script = Path.Combine(AppContext.BaseDirectory, "Notifications", "Support", "smtp_sink.py");
        var process = Process.Start(new ProcessStartInfo(Python, [script, folder]) { RedirectStandardOutput = true })!;
        var port = int.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The SMTP server did not start."), CultureInfo.InvariantCulture);
        return new SmtpServer(process, folder, port);
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A mail as it came over the wire.</summary>
internal sealed record ReceivedMail(string Recipient, IReadOnlyList<(string Name, string Value)> Headers, string Body, string Raw)
{
    public string Header(string name) => Headers.Single(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public static ReceivedMail Parse(byte[] content)
    {
        var text = Encoding.ASCII.GetString(content);
        var envelope = text[..text.IndexOf("\n\n", StringComparison.Ordinal)];
        var raw = text[(envelope.Length + 2)..];
        var split = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var unfolded = raw[..split].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal);
        var headers = unfolded.Split("\r\n").Select(l => l.Split(':', 2)).Select(p => (p[0], p[1].Trim())).ToList();
        return new ReceivedMail(envelope.Replace("X-Rcpt: ", "", StringComparison.Ordinal), headers, raw[(split + 4)..], raw);
    }

    /// <summary>The body as a reader sees it.</summary>
    public string Text()
    {
        var encoding = Header("Content-Transfer-Encoding");
        return encoding switch
        {
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(Body.Replace("\r\n", "", StringComparison.Ordinal))),
            "quoted-printable" => QuotedPrintable(Body),
            _ => Body,
        };
    }

    /// <summary>Everything a mail program and its notifications show: who sent it, what about, and the text.</summary>
    public string Shown() => $"{Plain(Header("From"))}\n{Plain(Header("Subject"))}\n{Header("Message-ID")}\n{Text()}";

    /// <summary>A header in which words beyond ASCII are packed (RFC 2047).</summary>
    private static string Plain(string header)
    {
        var joined = Regex.Replace(header, @"\?=\s+=\?", "?==?");
        return Regex.Replace(joined, @"=\?utf-8\?([BbQq])\?([^?]*)\?=", word => word.Groups[1].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value))
            : QuotedPrintable(word.Groups[2].Value.Replace('_', ' ')), RegexOptions.IgnoreCase);
    }

    private static string QuotedPrintable(string body)
    {
        var bytes = new List<byte>();
        var joined = body.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] != '=') bytes.Add((byte)joined[i]);
            else bytes.Add(byte.Parse(joined.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            if (joined[i] == '=') i += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}

/// <summary>A test that needs the SMTP server. Skipped and said so without it; <c>GRANTS_REQUIRE_SMTP=1</c> makes it a must.</summary>
internal sealed class SmtpFactAttribute : FactAttribute
{
    public SmtpFactAttribute()
    {
        if (!SmtpServer.IsAvailable && Environment.GetEnvironmentVariable("GRANTS_REQUIRE_SMTP") != "1")
            Skip = "Needs an SMTP server: install Debian's package python3-aiosmtpd.";
    }
}
