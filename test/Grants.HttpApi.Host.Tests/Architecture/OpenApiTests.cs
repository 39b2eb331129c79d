using Grants.HttpApi.Host.Composition;
using Grants.HttpApi.Host.OpenApi;

namespace Grants.HttpApi.Host.Tests.Architecture;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_document_in_the_repository_is_the_servers()
    {
        var folder = Directory.CreateTempSubdirectory("grants-openapi-").FullName;
        var file = Path.Combine(folder, "openapi.json");
        await using var app = GrantsHost.Build(["openapi", file, "--demo", $"--Database:DataFolder={folder}"]);
        await OpenApiDocument.WriteAsync(app, file);
        (await File.ReadAllTextAsync(file)).ShouldBe(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "angular/openapi.json")), "run etc/generate-client-types");
    }
}
