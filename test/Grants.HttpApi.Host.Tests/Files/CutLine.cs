using System.Net.Sockets;
using System.Text;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>Sends the beginning of a piece and hangs up, as a phone does that loses its line.</summary>
internal static class CutLine
{
    public static async Task SendAsync(HostFixture host, TestClient client, string path, long offset, byte[] beginning, int promised)
    {
        using var line = await OpenAsync(host.Address, client, path, offset, beginning, promised);

        // Long enough for it to arrive; a socket closed with unread data would take it back.
        await Task.Delay(300);
        line.Client.LingerState = new LingerOption(true, 0);
    }

    /// <summary>Sends the beginning and keeps the line open.</summary>
    public static async Task<TcpClient> OpenAsync(string host, TestClient client, string path, long offset, byte[] beginning, int promised)
    {
        var address = new Uri(host);
        var line = new TcpClient();
        await line.ConnectAsync(address.Host, address.Port);
        var stream = line.GetStream();
        var head = $"PATCH {path} HTTP/1.1\r\nHost: {address.Authority}\r\nOrigin: {host}\r\nSec-Fetch-Site: same-origin\r\n"
            + $"Cookie: {string.Join("; ", client.Cookies.Select(c => $"{c.Key}={c.Value}"))}\r\nX-Antiforgery: {client.Cookies["__Host-antiforgery"]}\r\n"
            + $"Content-Type: application/offset+octet-stream\r\nUpload-Offset: {offset}\r\nContent-Length: {promised}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(beginning);
        await stream.FlushAsync();
        return line;
    }
}
