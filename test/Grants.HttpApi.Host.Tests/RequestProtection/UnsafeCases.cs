using System.Net.Http.Headers;
using System.Text;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>How each case of <c>unsafe.csv</c> differs from what our own page sends.</summary>
internal static class UnsafeCases
{
    private const string Member = "none";

    /// <summary>The connection ended within the file: no closing boundary.</summary>
    private static ReadOnlySpan<byte> CutFile => "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\ncode,na"u8;

    /// <summary>Status and code by case and kind of endpoint.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "RequestProtection", "unsafe.csv")).Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(',', StringSplitOptions.TrimEntries)).ToList();
        return lines.Skip(1).ToDictionary(
            l => l[0], l => (IReadOnlyDictionary<string, string>)lines[0].Skip(1).Zip(l.Skip(1)).ToDictionary(p => p.First, p => p.Second));
    }

    /// <summary>Makes the request what the case says.</summary>
    /// <param name="name">Of the case.</param>
    /// <param name="request">As our page would send it.</param>
    /// <param name="members">Names of the texts the endpoint reads.</param>
    /// <param name="otherToken">The antiforgery value of another session.</param>
    public static void Apply(string name, HttpRequestMessage request, IReadOnlyList<string> members, string otherToken)
    {
        var member = members.Count > 0 ? members[0] : Member;
        switch (name)
        {
            case "no token": request.Headers.Remove("X-Antiforgery"); break;
            case "made-up token": Replace(request, "X-Antiforgery", "AAAA"); break;
            case "made-up pair": Pair(request, "AAAA", "AAAA"); break;
            case "token of another session": Pair(request, otherToken, otherToken); break;
            case "token without its cookie": Pair(request, null, null); break;
            case "cross-site" or "same-site": Replace(request, "Sec-Fetch-Site", name); break;
            case "wrong origin": Replace(request, "Origin", "https://elsewhere.example"); break;
            case "origin null": Replace(request, "Origin", "null"); break;
            case "no site and wrong origin":
                request.Headers.Remove("Sec-Fetch-Site");
                Replace(request, "Origin", "https://elsewhere.example");
                break;
            case "no site and no origin":
                request.Headers.Remove("Sec-Fetch-Site");
                request.Headers.Remove("Origin");
                break;
            case "form": Body(request, "application/x-www-form-urlencoded", "{}"u8); break;
            case "text": Body(request, "text/plain", "{}"u8); break;
            case "xml": Body(request, "application/xml", "<a/>"u8); break;
            case "json in utf-16": Body(request, "application/json; charset=utf-16", "{}"u8); break;
            case "no type": Body(request, null, "{}"u8); break;
            case "multipart": Body(request, "multipart/form-data; boundary=x", "--x--\r\n"u8); break;
            case "cut file": Body(request, "multipart/form-data; boundary=x", CutFile); break;
            case "json": Json(request, "{}"); break;
            case "oversized":
                Body(request, "application/json", new byte[1_048_577]);
                request.Headers.ExpectContinue = true;
                break;
            case "oversized in pieces":
                Json(request, new string(' ', 1_100_000) + "{}");
                request.Headers.TransferEncodingChunked = true;
                break;
            case "deep": Json(request, string.Concat(Enumerable.Repeat($"{{\"{member}\":", 20_000))); break;
            case "duplicate member": Json(request, $"{{\"{member}\":null,\"{member}\":null}}"); break;
            case "unknown member": Json(request, "{\"isAdministrator\":true}"); break;
            case "bad utf-8": Body(request, "application/json", [.. Encoding.UTF8.GetBytes($"{{\"{member}\":\""), 0xC3, 0x28, .. "\"}"u8]); break;
            case "half a surrogate": Json(request, Texts(members, "\\ud800")); break;
            case "nul": Json(request, Texts(members, "\\u0000")); break;
            case "cut": Json(request, Texts(members, "x")[..^2]); break;
            case "null": Json(request, "null"); break;
            case "list": Json(request, "[]"); break;
            case "empty": Json(request, ""); break;
            default: throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such case.");
        }
    }

    private static string Texts(IReadOnlyList<string> members, string value) =>
        "{" + string.Join(',', members.DefaultIfEmpty(Member).Select(m => $"\"{m}\":\"{value}\"")) + "}";

    private static void Json(HttpRequestMessage request, string text) => Body(request, "application/json", Encoding.UTF8.GetBytes(text));

    private static void Body(HttpRequestMessage request, string? type, ReadOnlySpan<byte> bytes) => request.Content = new ByteArrayContent(bytes.ToArray())
    {
        Headers = { ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type) },
    };

    private static void Pair(HttpRequestMessage request, string? header, string? cookie)
    {
        if (header is not null) Replace(request, "X-Antiforgery", header);
        var kept = request.Headers.GetValues("Cookie").Single().Split("; ").Where(c => !c.StartsWith("__Host-antiforgery", StringComparison.Ordinal));
        Replace(request, "Cookie", string.Join("; ", cookie is null ? kept : kept.Append($"__Host-antiforgery={cookie}")));
    }

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }
}
