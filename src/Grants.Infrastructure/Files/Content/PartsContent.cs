namespace Grants.Infrastructure.Files.Content;

/// <summary>Content that is kept as pieces of its source and a few fresh bytes.</summary>
internal sealed class PartsContent(FileKind kind, Stream source, IReadOnlyList<ContentPart> parts, bool mayIdentify = false) : ICheckedContent
{
    private const int BufferSize = 64 * 1024;

    public FileKind Kind => kind;

    public bool MayIdentify => mayIdentify;

    public void WriteTo(Stream output, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        foreach (var part in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.Fresh is { } fresh) output.Write(fresh);
            else Copy(part, output, buffer);
        }
    }

    private void Copy(ContentPart part, Stream output, byte[] buffer)
    {
        source.Position = part.Start;
        for (var left = part.Length; left > 0;)
        {
            var count = source.Read(buffer.AsSpan(0, (int)Math.Min(left, buffer.Length)));
            if (count == 0) throw new EndOfStreamException();
            output.Write(buffer.AsSpan(0, count));
            left -= count;
        }
    }
}

/// <summary>Bytes of one's own, or a piece of the source.</summary>
internal sealed record ContentPart(byte[]? Fresh, long Start, long Length)
{
    public static ContentPart Own(params byte[] bytes) => new(bytes, 0, 0);

    public static ContentPart Of(long start, long length) => new(null, start, length);
}
