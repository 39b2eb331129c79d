using Grants.Infrastructure.Enclaves;

namespace Grants.HttpApi.Host.Composition;

/// <summary>Relative folders of the configuration lie below the program's own folder, wherever it is started from.</summary>
internal static class ContentPaths
{
    private static readonly string[] Keys = ["Database:DataFolder", "Sealing:KeyFile", "Sealing:KeyStore", "Audit:SigningKey", "Audit:CheckpointFile", "Client:Folder", "Files:Folder"];

    public static void MakeAbsolute(ConfigurationManager configuration, string root)
    {
        foreach (var key in Keys.Concat(Keys.Select(k => $"{EnclaveConfiguration.Section}:{k}")))
        {
            if (configuration[key] is { Length: > 0 } path && !Path.IsPathRooted(path)) configuration[key] = Path.Combine(root, path);
        }
    }
}
