using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace PowerCatalog.Commands.Operating;

/// <summary>The form of the server's log, and what a service manager wants of it and hears from it.</summary>
internal static class ServeLog
{
    /// <summary>Sets both. Under systemd lines of text carry its priorities; JSON is JSON anywhere.</summary>
    public static void Add(IServiceCollection services, ILoggingBuilder logging, bool json)
    {
        logging.ClearProviders();
        if (json) logging.AddJsonConsole(Form);
        else logging.AddSimpleConsole(console => console.SingleLine = true);
        // Outside of them these do nothing.
        services.AddSystemd().AddWindowsService(service => service.ServiceName = "PowerCatalog");
        if (json) services.PostConfigure<ConsoleLoggerOptions>(console => console.FormatterName = ConsoleFormatterNames.Json);
    }

    private static void Form(JsonConsoleFormatterOptions form)
    {
        form.UseUtcTimestamp = true;
        form.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        form.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    }
}
