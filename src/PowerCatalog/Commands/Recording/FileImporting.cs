using PowerCatalog.Application.Importing;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Recording;

/// <summary>A file of this machine through the ordinary import; the demonstration takes no other way.</summary>
internal static class FileImporting
{
    /// <exception cref="CommandException">There is no such file.</exception>
    public static async Task<ImportReport> RunAsync(CatalogHome home, FileInfo file, ImportFile command, CancellationToken cancellation)
    {
        if (!file.Exists) throw new CommandException(ExitCode.WrongUsage, $"没有这个文件：{file.FullName}。There is no such file.");
        await using var content = file.OpenRead();
        var importing = home.Recorders.Imports.HandleAsync(command with { Content = content, Name = file.Name }, cancellation);
        return ImportReport.Of(file.Name, await home.RecordAsync(importing, cancellation));
    }
}
