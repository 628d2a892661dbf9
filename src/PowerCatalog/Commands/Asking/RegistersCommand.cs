using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Home;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Registers;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Registers;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>registers commitment|cross-province</c>: proofs under commitment, and items handled across provinces.</summary>
internal static class RegistersCommand
{
    public static Command Create() => new("registers", "告知承诺证明事项和跨省通办事项 Proofs under commitment, and items across provinces")
    {
        Of("commitment", "实行告知承诺制的证明事项 The proofs that commitments take the place of", (home, view, department) =>
        {
            var register = view.CommitmentProofs(department);
            return new Register(
                () => Terminal.Table(RegisterListings.Proofs(home.Words), register.Items),
                new
                {
                    Catalog = Json.Catalog(view), Lens = Json.Lens(view), register.Proofs, register.Departments,
                        Total = register.Items.Count,
                    register.Items,
                },
                RegisterListings.Proofs(home.Words).With(register.Items),
                $"证明事项 {register.Proofs} 项，部门 {register.Departments} 个。Proofs: {register.Proofs}; departments: {register.Departments}.");
        }),
        Of("cross-province", "跨省通办事项 The items that are handled across provinces", (home, view, department) =>
        {
            var items = view.CrossProvinceItems(department);
            return new Register(
                () => Terminal.Table(RegisterListings.CrossProvince(home.Words), items),
                new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Total = items.Count, Items = items },
                RegisterListings.CrossProvince(home.Words).With(items), $"跨省通办事项 {items.Count} 项。Items: {items.Count}.");
        }),
    };

    private static Command Of(string name, string description, Func<CatalogHome, CatalogView, string?, Register> ask)
    {
        var question = new Question();
        var department = new Option<string?>("--department") { Description = "只列这个部门，编码或名称 One department, by code or name" };
        var output = new Option<FileInfo?>("--out") { Description = "写到 .csv 或 .xlsx 文件 Writes a .csv or .xlsx file" };
        var command = new Command(name, description) { department, output };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var register = ask(home, view, parsed.GetValue(department));
            if (parsed.GetValue(output) is { } file) Write(file, register.Table, cancellation);
            else if (question.WantsJson(parsed)) Json.Print(register.Answer, home.Words);
            else
            {
                Terminal.Heading(view);
                register.Print();
                Terminal.Line(register.Summary);
            }

            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static void Write(FileInfo file, TableContent table, CancellationToken cancellation)
    {
        var format = file.Extension.ToLowerInvariant();
        if (format is not (".csv" or ".xlsx"))
            throw new CommandException(
                ExitCode.WrongUsage,
                    $"只能写成 .csv 或 .xlsx，不能是“{file.Extension}”。The file must end in .csv or .xlsx, not '{file.Extension}'.");
        OutputFile.WriteAsync(file, force: false, stream => format == ".csv"
            ? Csv.WriteAsync(stream, table.Columns, table.Rows.ToAsyncEnumerable(), cancellation)
            : Xlsx.WriteAsync(stream, table.Title, table.Columns, table.Rows.ToAsyncEnumerable(), cancellation)).GetAwaiter().GetResult();
        Terminal.Line(file.FullName);
    }

    private sealed record Register(Action Print, object Answer, TableContent Table, string Summary);
}
