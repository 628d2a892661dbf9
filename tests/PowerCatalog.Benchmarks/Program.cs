using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Benchmarks.Rows;

// Figures against plain loops that do the same work in the same run (design section 10). A program and not tests: a busy machine fails no
// build.
if (args is ["--child", var child, .. var rest]) return await Children.RunAsync(child, rest);
if (Options.Parse(args) is not { } options || options.Only.Except(Catalogue.Names).Any())
{
    Console.Error.WriteLine(Options.Usage);
    Console.Error.WriteLine($"NAME is one of {string.Join(", ", Catalogue.Names)}.");
    return 2;
}

Directory.CreateDirectory(options.Data);
var machine = Machine.Here(options.Data);
var bench = new Bench(options);
var results = new List<Result>();
try
{
    foreach (var (name, run) in options.Only.Count == 0 ? Catalogue.All : Catalogue.All.Concat(Catalogue.Named))
    {
        if (options.Only.Count > 0 && !options.Only.Contains(name)) continue;
        Progress.Say(name);
        try
        {
            results.AddRange(await run(bench));
        }
        catch (Exception exception)
        {
            // The other rows are worth having.
            Console.Error.WriteLine(exception);
            results.Add(Result.Failed(name, exception.Message));
        }
    }
}
finally
{
    bench.Clean();
}

Console.WriteLine(Report.Markdown(machine, results));
if (options.Json is not null) await File.WriteAllTextAsync(options.Json, Report.Json(machine, results));
return results.All(result => result.Met != false) ? 0 : 1;
