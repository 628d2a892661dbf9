using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Powers;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Asking;

/// <summary>
/// <c>export</c>: the list with all its elements as CSV, workbook or JSON; a CSV or workbook can be imported again as a list.
/// </summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = ["csv", "xlsx", "json"];

    public static Command Create()
    {
        var question = new Question();
        var filter = new FilterOptions();
        var output = new Option<FileInfo>("--out") { Description = "写到哪个文件（.csv、.xlsx 或 .json）The file to write", Required = true };
        var force = new Option<bool>("--force") { Description = "覆盖已有文件 Overwrite an existing file" };
        var command = new Command("export", "导出清单 Exports the list with all its elements") { output, force };
        filter.AddTo(command);
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var target = parsed.GetValue(output)!;
            var format = target.Extension.TrimStart('.').ToLowerInvariant();
            if (!Formats.Contains(format))
                throw new CommandException(
                    ExitCode.WrongUsage, $"只能导出 .csv、.xlsx、.json，不能是“{target.Extension}”。"
                        + $"The file must end in .csv, .xlsx or .json, not '{target.Extension}'.");
            var selected = filter.Read(parsed, home, view);
            OutputFile.WriteAsync(
                target, parsed.GetValue(force), stream => WriteAsync(stream, format, home.Words, view, selected, cancellation))
                .GetAwaiter().GetResult();
            Terminal.Line(target.FullName);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Task WriteAsync(
        Stream stream, string format, CatalogWords words, CatalogView view, PowerFilter filter, CancellationToken cancellation)
    {
        var powers = view.Stream(filter);
        if (format == "json")
            return Json.WriteAsync(
                stream, new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Items = powers }, words, cancellation);
        var table = PowerListing.Whole(words, view.OwnElements()).From(view.VersionOf(filter, words.Data), words).With(powers);
        var rows = table.Rows.ToAsyncEnumerable();
        return format == "csv"
            ? Csv.WriteAsync(stream, table.Columns, rows, cancellation)
            : Xlsx.WriteAsync(stream, table.Title, table.Columns, rows, cancellation);
    }
}
