using System.Globalization;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Grants.Infrastructure.Files.Uploads;

/// <summary>A piece of a file as it arrives: the one part of a multipart request, or the whole body. Nothing of it is held anywhere but in a small buffer.</summary>
/// <param name="Offset">Where in the file it begins, from the header <c>Upload-Offset</c>.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record UploadPiece(long Offset, Stream Body)
{
    public const string OffsetHeader = "Upload-Offset";
    public const string MediaType = "application/offset+octet-stream";

    /// <summary>Reads the headers. Errors: <c>bad-request</c>.</summary>
    public static async ValueTask<UploadPiece> BindAsync(HttpContext context)
    {
        var request = context.Request;
        if (!long.TryParse(request.Headers[OffsetHeader].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var offset)) throw Unreadable();
        var type = MediaTypeHeaderValue.Parse(request.ContentType);
        if (type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)) return new UploadPiece(offset, new PieceStream(request.Body));
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary) throw Unreadable();
        return new UploadPiece(offset, new PieceStream(await FirstFileAsync(new MultipartReader(boundary, request.Body), context.RequestAborted)));
    }

    private static async Task<Stream> FirstFileAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.GetContentDispositionHeader() is { } header && header.IsFileDisposition()) return section.Body;
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw Unreadable(e);
        }

        throw Unreadable();
    }

    private static BusinessException Unreadable(Exception? inner = null) => new(HttpErrors.BadRequest, inner);

    /// <summary>A line that was cut is the sender's trouble, not ours.</summary>
    private sealed class PieceStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                return await inner.ReadAsync(buffer, cancellationToken);
            }
            catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
            {
                throw Unreadable(e);
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
