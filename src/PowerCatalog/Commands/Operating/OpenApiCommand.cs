using System.CommandLine;
using System.Net;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.Web.Http.OpenApi;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>openapi</c>: writes the OpenAPI document; the build compares it with the checked-in one.</summary>
internal static class OpenApiCommand
{
    public static Command Create()
    {
        var write = new Option<FileInfo?>("--write") { Description = "写到文件 Write the document to a file" };
        var check = new Option<FileInfo?>("--check") { Description = "与文件比较 Compare the document with a file" };
        var command = new Command("openapi", "接口说明 The API's OpenAPI 3.1 document") { write, check };
        command.SetAction(async (parsed, cancellation) =>
        {
            var text = await GenerateAsync(cancellation);
            if (parsed.GetValue(check) is { } known) return Compare(known, text);
            if (parsed.GetValue(write) is { } target) await File.WriteAllTextAsync(target.FullName, text, cancellation);
            else Console.Out.Write(text);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> GenerateAsync(CancellationToken cancellation)
    {
        await using var home = CatalogHome.OpenToTry(new HomePlace(Path.Combine(Path.GetTempPath(), "powercatalog-none"), null));
        await using var app = Serving.Build(home, new ServeRequest(IPAddress.Loopback, 0));
        return await ApiDescription.GenerateAsync(app.Services, cancellation);
    }

    private static int Compare(FileInfo known, string text)
    {
        if (known.Exists && File.ReadAllText(known.FullName) == text) return ExitCode.Done;
        throw new CommandException(
            ExitCode.Refused,
            $"{known.FullName} 与程序不符；请更新并提交。"
                + "The file differs from the program; update it with 'dotnet run --project src/PowerCatalog -p:SkipOpenApiCheck=true -- "
                + "openapi --write docs/openapi.json' and commit it.");
    }
}
