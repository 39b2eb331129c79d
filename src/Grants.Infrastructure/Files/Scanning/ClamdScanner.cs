using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Grants.Kernel.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Files.Scanning;

/// <summary>Sends a file to clamd by INSTREAM (clamd(8)). Only the answer "OK" counts as clean: down, slow, full or odd is not checked.</summary>
internal sealed class ClamdScanner(IOptions<FilesOptions> options, ILogger<ClamdScanner> log) : IFileScanner
{
    private const int BufferSize = 64 * 1024;
    private const int MaxAnswer = 1024;

    public async Task ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        if (options.Value.Scanner.Length == 0) return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.ScannerSeconds));
        string answer;
        try
        {
            answer = await AskAsync(content, limit.Token);
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.LogWarning("The scanner did not answer: {Error}", e.GetType().Name);
            throw new BusinessException(FileErrors.NotChecked, e);
        }

        if (answer == "stream: OK") return;
        if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal)) throw new BusinessException(FileErrors.Harmful);
        log.LogWarning("The scanner answered neither clean nor found");
        throw new BusinessException(FileErrors.NotChecked);
    }

    private async Task<string> AskAsync(Stream content, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(cancellationToken);
        await using var line = new NetworkStream(socket);
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var buffer = new byte[sizeof(uint) + BufferSize];
        content.Position = 0;
        int read;
        while ((read = await content.ReadAsync(buffer.AsMemory(sizeof(uint)), cancellationToken)) > 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(buffer, (uint)read);
            await line.WriteAsync(buffer.AsMemory(0, sizeof(uint) + read), cancellationToken);
        }

        await line.WriteAsync(new byte[sizeof(uint)], cancellationToken);
        return await AnswerAsync(line, cancellationToken);
    }

    private static async Task<string> AnswerAsync(NetworkStream line, CancellationToken cancellationToken)
    {
        var answer = new byte[MaxAnswer];
        var filled = 0;
        int read;
        while (filled < MaxAnswer && (read = await line.ReadAsync(answer.AsMemory(filled), cancellationToken)) > 0)
        {
            filled += read;
            if (answer[filled - 1] == 0) break;
        }

        return Encoding.UTF8.GetString(answer, 0, filled).TrimEnd('\0', '\n');
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var (socket, place) = Place(options.Value.Scanner);
        try
        {
            await socket.ConnectAsync(place, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static (Socket Socket, System.Net.EndPoint Place) Place(string scanner)
    {
        if (scanner.StartsWith('/')) return (new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new UnixDomainSocketEndPoint(scanner));
        var at = scanner.LastIndexOf(':');
        return at > 0 && ushort.TryParse(scanner.AsSpan(at + 1), out var port)
            ? (new Socket(SocketType.Stream, ProtocolType.Tcp), new System.Net.DnsEndPoint(scanner[..at], port))
            : throw new RefusedToStartException("Files:Scanner must be host:port or the path of clamd's socket, for example: Files:Scanner=/run/clamav/clamd.ctl");
    }
}
