using System.CommandLine;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Templates;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Recording;

/// <summary><c>template adjustment|list</c>: an empty workbook with headings, drop-downs and notes.</summary>
internal static class TemplateCommand
{
    public static Command Create() => new("template", "空白工作簿 An empty workbook to fill in")
    {
        Of("adjustment", "调整决定 For an adjustment", DraftKind.Adjustment, "调整决定模板.xlsx"),
        Of("list", "整份清单 For a whole list", DraftKind.List, "权责清单模板.xlsx"),
    };

    private static Command Of(string name, string description, DraftKind kind, string file)
    {
        var output = new Option<FileInfo>("--out")
        {
            Description = "写到哪个文件 The file to write",
            DefaultValueFactory = _ => new FileInfo(file),
        };
        var force = new Option<bool>("--force") { Description = "覆盖已有文件 Overwrite an existing file" };
        var command = new Command(name, description) { output, force };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(output)!;
            OutputFile.Write(target, parsed.GetValue(force), stream => Template.Write(stream, kind, ReferenceFiles.Read()));
            Terminal.Line(target.FullName);
            return ExitCode.Done;
        });
        return command;
    }
}
