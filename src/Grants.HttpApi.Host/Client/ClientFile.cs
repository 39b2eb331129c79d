using Microsoft.AspNetCore.StaticFiles;

namespace Grants.HttpApi.Host.Client;

/// <summary>One file of the client with its compressed twins, made when the client was built.</summary>
/// <param name="Path">From the root, with leading slash.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Plain">As built.</param>
/// <param name="Brotli">Compressed, if there is a twin.</param>
/// <param name="Gzip">Compressed, if there is a twin.</param>
internal sealed record ClientFile(string Path, string ContentType, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
{
    /// <summary>Built files carry a hash in their name and never change; the others are asked for again each time.</summary>
    public bool IsHashed { get; } = System.Text.RegularExpressions.Regex.IsMatch(Path, @"-[\w-]{8}\.(js|css)$");

    public static ClientFile Read(string root, string file, FileExtensionContentTypeProvider types) => new(
        "/" + System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'),
        types.TryGetContentType(file, out var type) ? type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type : "application/octet-stream",
        File.ReadAllBytes(file),
        Twin(file + ".br"),
        Twin(file + ".gz"));

    private static byte[]? Twin(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
