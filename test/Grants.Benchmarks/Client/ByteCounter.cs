using System.Net;
using System.Net.Sockets;

namespace Grants.Benchmarks.Client;

/// <summary>Stands between browser and host and counts every byte that goes to the browser: heads, bodies, the service worker's own requests.</summary>
internal sealed class ByteCounter : IAsyncDisposable
{
    private const int BufferSize = 65_536;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int hostPort;
    private readonly Task accepting;
    private long bytes;

    public ByteCounter(string hostAddress)
    {
        hostPort = new Uri(hostAddress).Port;
        listener.Start();
        Address = $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";
        accepting = AcceptAsync();
    }

    /// <summary>What the browser opens instead of the host.</summary>
    public string Address { get; }

    /// <summary>Sent to the browser so far.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient browser)
    {
        using var host = new TcpClient { NoDelay = true };
        using (browser)
        {
            browser.NoDelay = true;
            try
            {
                await host.ConnectAsync(IPAddress.Loopback, hostPort, stop.Token);
                var up = PumpAsync(browser.GetStream(), host, isDown: false);
                await PumpAsync(host.GetStream(), browser, isDown: true);
                await up;
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One side hung up: so does the other.
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, TcpClient to, bool isDown)
    {
        var buffer = new byte[BufferSize];
        while (await from.ReadAsync(buffer, stop.Token) is var read and > 0)
        {
            if (isDown) Interlocked.Add(ref bytes, read);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), stop.Token);
        }

        to.Client.Shutdown(SocketShutdown.Send);
    }
}
