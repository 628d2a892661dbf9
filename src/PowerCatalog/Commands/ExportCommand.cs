using System.CommandLine;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Commands;

/// <summary><c>export</c>: the list with all its elements as CSV, workbook or JSON; a CSV or workbook can be imported again as a list.</summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = ["csv", "xlsx", "json"];

    public static Command Create()
    {
        var question = new Question();
        var filter = new FilterOptions();
        var output = new Option<FileInfo>("--out") { Description = "写到哪个文件（.csv、.xlsx 或 .json）The file to write", Required = true };
        var force = new Option<bool>("--force") { Description = "覆盖已有文件 Overwrite a file that is there" };
        var command = new Command("export", "导出清单 The list with all its elements") { output, force };
        filter.AddTo(command);
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var target = parsed.GetValue(output)!;
            var format = target.Extension.TrimStart('.').ToLowerInvariant();
            if (!Formats.Contains(format)) throw new CommandException(ExitCode.WrongUsage, $"只能导出 .csv、.xlsx、.json，不能是“{target.Extension}”。The file ends in .csv, .xlsx or .json.");
            var powers = view.Stream(filter.Read(parsed, home));
            OutputFile.WriteAsync(target, parsed.GetValue(force), stream => WriteAsync(stream, format, home.Reference, view, powers, cancellation)).GetAwaiter().GetResult();
            Terminal.Line(target.FullName);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static Task WriteAsync(
        Stream stream, string format, ReferenceData reference, CatalogView view, IEnumerable<PowerAnswer> powers, CancellationToken cancellation)
    {
        if (format == "json") return Json.WriteAsync(stream, new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Items = powers }, cancellation);
        var elements = reference.Elements.All.Where(element => !element.Core).ToList();
        IReadOnlyList<TableColumn> columns =
        [
            .. ((string[])["code", "name", "category", "department", "departmentCode", "effective"]).Select(field => new TableColumn(reference.Headings.Preferred(field))),
            .. elements.Select(element => new TableColumn(element.Zh)),
        ];
        var rows = powers.Select(power => Row(reference, elements, power)).ToAsyncEnumerable();
        return format == "csv" ? Csv.WriteAsync(stream, columns, rows, cancellation) : Xlsx.WriteAsync(stream, "清单", columns, rows, cancellation);
    }

    private static IReadOnlyList<string?> Row(ReferenceData reference, List<Element> elements, PowerAnswer power) =>
    [
        power.Code, power.Name, reference.NameOf(power.Category).Zh, power.DepartmentName, power.Department, Show.Date(power.Since),
        .. elements.Select(element => power.Elements[element.Key]),
    ];
}
