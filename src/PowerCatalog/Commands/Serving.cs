using PowerCatalog.Home;
namespace PowerCatalog.Commands;
internal static class Serving
{
    public static Task<int> RunAsync(CatalogHome home, ServeRequest request, CancellationToken cancellation) => Task.FromResult(request.Port + home.Folder.Length + (cancellation.CanBeCanceled ? 1 : 0));
}
