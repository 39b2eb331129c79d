using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;

namespace Grants.HttpApi.Host.Client;

/// <summary>The built client, read once: a closed list of files, so that no path can climb out of it.</summary>
internal sealed class ClientFiles
{
    private readonly FrozenDictionary<string, ClientFile> files;

    public ClientFiles(IWebHostEnvironment environment, IOptions<ClientOptions> options)
    {
        var folder = options.Value.Folder is { Length: > 0 } set ? set : Default(environment);
        var types = new FileExtensionContentTypeProvider();
        files = !Directory.Exists(folder)
            ? FrozenDictionary<string, ClientFile>.Empty
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".br", StringComparison.Ordinal) && !f.EndsWith(".gz", StringComparison.Ordinal))
                .Select(f => ClientFile.Read(folder, f, types))
                .ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        Index = files.GetValueOrDefault("/index.html");
        Version = files.Keys.Where(p => p.StartsWith("/main-", StringComparison.Ordinal) && p.EndsWith(".js", StringComparison.Ordinal))
            .Select(p => p[1..^3]).SingleOrDefault();
    }

    /// <summary>Name of the client's first script without its ending, e.g. <c>main-QWERTY12</c>: another build has another one. Null when it was not built.</summary>
    public string? Version { get; }

    /// <summary>The one page, or null when the client was not built.</summary>
    public ClientFile? Index { get; }

    public ClientFile? Find(string path) => path == "/index.html" ? null : files.GetValueOrDefault(path);

    private static string Default(IWebHostEnvironment environment)
    {
        var published = Path.Combine(AppContext.BaseDirectory, "client");
        return Directory.Exists(published) ? published : Path.GetFullPath(Path.Combine(environment.ContentRootPath, "..", "..", "angular", "dist", "browser"));
    }
}
