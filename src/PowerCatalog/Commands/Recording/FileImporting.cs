using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Recording;

/// <summary>Imports a local file; the demonstration uses it too.</summary>
internal static class FileImporting
{
    /// <summary>Records a file.</summary>
    /// <exception cref="CommandException">The file does not exist, or may not be read.</exception>
    public static async Task<ImportResult> RunAsync(CatalogHome home, FileInfo file, ImportFile command, CancellationToken cancellation)
    {
        InputFile.MustBeReadable(file);
        if (!command.Request.DryRun) home.EnsureRecords();
        await using var content = file.OpenRead();
        var importing = home.Recorders.Imports.HandleAsync(command with { Content = content, Name = file.Name }, cancellation);
        return await home.RecordAsync(importing, cancellation);
    }

    /// <summary>Records what a list opens (<see cref="ListImports.OpenAsync"/>).</summary>
    public static async Task<ImportResult> OpenAsync(
        CatalogHome home, FileInfo file, ImportFile command, ComparedList? compared, CancellationToken cancellation)
    {
        if (!command.Request.DryRun) home.EnsureRecords();
        await using var content = file.OpenRead();
        var opening = home.Recorders.Lists.OpenAsync(command with { Content = content, Name = file.Name }, compared, cancellation);
        return await home.RecordAsync(opening, cancellation);
    }

    /// <summary>Compares a list; null where it opens what it speaks of.</summary>
    public static async Task<ComparedList?> CompareAsync(
        CatalogHome home, FileInfo file, ImportFile command, DateOnly? on, CancellationToken cancellation)
    {
        InputFile.MustBeReadable(file);
        await using var content = file.OpenRead();
        var compare = new CompareList(command with { Content = content, Name = file.Name }, on);
        return await home.Recorders.Comparisons.HandleAsync(compare, cancellation);
    }
}
