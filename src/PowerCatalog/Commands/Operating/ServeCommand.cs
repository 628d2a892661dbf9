using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>serve</c>: serves the pages and the API over a data folder.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = Common.Data();
        var options = new ServeOptions();
        var command = new Command("serve", "启动网页和接口 Serves the pages and the API") { data };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (place, request) = (Common.Place(parsed, data) with { Divisions = options.Divisions(parsed) }, options.Read(parsed));
            await using var home = CatalogHome.Open(
                place, create: true, leastFree: () => ServeSettings.LeastFree(place.Folder, request.Settings));
            // What is not valid is found now, and not by whoever asks first.
            home.Reference.Read();
            return await Serving.RunAsync(home, request, FirstAdministrator.InviteAsync, cancellation);
        });
        return command;
    }
}
