using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files.Content.OpenXml;

/// <summary>How much an archive may still unpack to; counted while it does, for what it declares may be a lie.</summary>
internal sealed class Budget(long bytes)
{
    private long left = bytes;

    public void Take(int count)
    {
        left -= count;
        if (left < 0) throw new BusinessException(FileErrors.TooPacked);
    }
}

/// <summary>Reads from a budget. What is not well packed is damaged.</summary>
internal sealed class BudgetStream(Stream inner, Budget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = inner.Read(buffer);
            budget.Take(count);
            return count;
        }
        catch (InvalidDataException e)
        {
            throw new BusinessException(FileErrors.Damaged, e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
