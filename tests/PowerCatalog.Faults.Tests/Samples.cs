using PowerCatalog.Faults.Harness;
using PowerCatalog.Faults.Imports;
using PowerCatalog.Faults.Machines;
using PowerCatalog.Faults.PowerCuts;
using PowerCatalog.Faults.Serving;

namespace PowerCatalog.Faults.Tests;

/// <summary>A few of the faults that <c>PowerCatalog.Faults</c> puts into the program one after the other.</summary>
public sealed class Samples
{
    private const int Seed = 20_260_501;

    [Fact]
    public async Task An_import_is_whole_or_not_there_where_it_is_killed_or_its_disk_fails() =>
        Holds(await WriteCalls.RunAsync(every: 25, parallel: 2, most: 2, "import"));

    [Fact]
    public async Task An_import_is_whole_or_not_there_after_the_power_went_away() =>
        Holds(await PowerCut.RunAsync(every: 60, Seed, parallel: 2));

    [Fact]
    public async Task What_a_server_acknowledged_outlives_it() => Holds(await ServeKills.RunAsync(kills: 2, Seed));

    [Fact]
    public async Task Times_do_not_go_back_with_the_clock() => Holds(await ClockJumps.RunAsync(every: 3));

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_asked_and_verified() => Holds(await ReadOnlyFolder.RunAsync());

    [Fact]
    public async Task A_user_without_a_name_records_by_number() => Holds(await NamelessUser.RunAsync());

    [Fact]
    public async Task Several_processes_record_into_one_folder() => Holds(await TwoWriters.RunAsync(rounds: 1));

    // What a machine lacks is said; CI has everything, or fails.
    private static void Holds(Outcome outcome)
    {
        if (outcome.NotRun is { } why)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", why);
            Assert.Skip(why);
        }

        Assert.Empty(outcome.Findings.Select(finding => finding.ToString()));
        Assert.True(outcome.Faults > 0, "No fault was put in.");
    }
}
