using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>The description of the API, OpenAPI 3.1. The same build gives the same text, on every server.</summary>
public static class ApiDescription
{
    /// <summary>The name of the only document.</summary>
    internal const string Name = "v1";

    /// <summary>The document's text, from a program that is built; it need not run.</summary>
    /// <param name="services">The services of an application that <c>MapPowerCatalog</c> was called on.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<string> GenerateAsync(IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = await provider.GetOpenApiDocumentAsync(cancellation);
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation);
        return text.ReplaceLineEndings("\n") + "\n";
    }

    internal static void Add(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer<DocumentDescriber>();
        options.AddOperationTransformer<OperationDescriber>();
        options.AddSchemaTransformer(DocumentDescriber.DescribeType);
    });
}
