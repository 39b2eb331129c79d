using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Grants.HttpApi.Host.OpenApi;

/// <summary>The document the client's types are made from. Written by the verb <c>openapi</c>, never served.</summary>
internal static class OpenApiDocument
{
    private const string Name = "grants";

    public static IServiceCollection AddGrantsOpenApi(this IServiceCollection services) => services.AddOpenApi(Name, o =>
    {
        o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Grants", Version = "1" };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    });

    public static async Task WriteAsync(WebApplication app, string file)
    {
        // Endpoints are described once the routes are known, which starting the host does; these two steps do it without opening a port.
        app.UseRouting();
        app.UseEndpoints(_ => { });
        var provider = app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = await provider.GetOpenApiDocumentAsync();
        await using var text = new StringWriter();
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        await File.WriteAllTextAsync(file, text.ToString().ReplaceLineEndings("\n") + "\n");
    }
}
