using Microsoft.Data.Sqlite;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.SigningIn;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Accounts.Tests;

/// <summary>What accounts do is the same on both databases.</summary>
public sealed class StoreTests
{
    public static TheoryData<string> Engines => ["sqlite", "postgresql"];

    [Theory, MemberData(nameof(Engines))]
    public async Task A_person_is_kept_with_roles_and_found_by_name_and_id(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var clerk = new Assignment(Role.DepartmentClerk, Place.Wuzhong, DepartmentCode.Parse("D15"));
        var added = await place.AddAsync("wang.fang", clerk);
        await place.Store.People.AssignAsync(added.Id, new Assignment(Role.Approver, null), Place.Stop);
        await place.Store.People.AssignAsync(added.Id, clerk, Place.Stop);
        await using var another = place.Another();
        foreach (var which in (string[])["WANG.FANG", added.Id.Value])
        {
            var found = (await another.People.FindAsync(which, Place.Stop))!;
            Assert.Equal([clerk, new Assignment(Role.Approver, null)], found.Assignments);
            Assert.Equal("王芳（审批科）", found.Shown);
            Assert.False(found.HasPassword);
        }

        Assert.Equal("王芳（审批科）", (await another.People.NamesAsync(Place.Stop))[added.Id.Value]);
        var refused = await Assert.ThrowsAsync<AccountException>(() => place.AddAsync("Wang.Fang"));
        Assert.Contains("wang.fang", refused.Zh, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Who_audits_or_manages_people_has_no_other_role(Role alone)
    {
        await using var place = await Place.OpenAsync("sqlite");
        var (first, second) = (new Assignment(alone, null), new Assignment(Role.ReformOffice, null));
        var refused = await Assert.ThrowsAsync<AccountException>(() => place.AddAsync("wang", first, second));
        Assert.Contains(alone.Words().Zh, refused.Zh, StringComparison.Ordinal);
        foreach (var (has, gets) in ((Assignment, Assignment)[])[(first, second), (second, first)])
        {
            var person = await place.AddAsync($"wang-{gets.Role.Code()}", has);
            await Assert.ThrowsAsync<AccountException>(() => place.Store.People.AssignAsync(person.Id, gets, Place.Stop));
            Assert.Equal([has], (await place.Store.People.FindAsync(person.Id, Place.Stop))!.Assignments);
        }
    }

    [Fact]
    public async Task Nothing_of_the_write_ahead_log_is_left_when_the_store_closes()
    {
        await using var place = await Place.OpenAsync("sqlite");
        await place.AddAsync("wang.fang");
        var log = new FileInfo(place.At.File + "-wal");
        Assert.True(log.Exists);
        await place.Store.DisposeAsync();
        log.Refresh();
        Assert.False(log.Exists);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Many_wrong_passwords_lock_the_account_for_ten_minutes(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = await place.AddWithPasswordAsync("wang");
        async Task<PasswordOutcome> TryAsync(string password) =>
            (await place.Store.Passwords.CheckAsync("wang", password, Place.Stop)).Outcome;
        Assert.Equal(PasswordOutcome.Done, await TryAsync(Place.Password));
        // Fewer do not: whoever would lock somebody out needs more than a network or two.
        for (var time = 0; time < 6; time++) Assert.Equal(PasswordOutcome.Wrong, await TryAsync("not the password"));
        Assert.Null((await place.Store.People.FindAsync(person.Id, Place.Stop))!.LockedUntil);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => TryAsync("not the password"))));
        Assert.Equal(94, outcomes.Count(outcome => outcome == PasswordOutcome.Wrong));
        Assert.Equal(PasswordOutcome.Locked, await TryAsync(Place.Password));
        Assert.NotNull((await place.Store.People.FindAsync(person.Id, Place.Stop))!.LockedUntil);
        place.Clock.Shift = TimeSpan.FromMinutes(11);
        Assert.Equal(PasswordOutcome.Done, await TryAsync(Place.Password));
        var nobody = await place.Store.Passwords.CheckAsync("nobody", Place.Password, Place.Stop);
        Assert.Equal((PasswordOutcome.Wrong, null), (nobody.Outcome, nobody.Person));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_disabled_person_has_no_session_and_no_token_from_then_on(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = await place.AddWithPasswordAsync("wang");
        var session = await place.Store.Sessions.BeginAsync(person.Id, Place.Stop);
        var token = await place.Store.Tokens.CreateAsync(person.Id, "报表", [TokenScope.Read], 30, Place.Stop);
        await using var another = place.Another();
        Assert.NotNull(await another.Sessions.FindAsync(session, Place.Stop));
        Assert.NotNull(await another.Tokens.FindAsync(token.Secret, Place.Stop));
        await place.Store.People.DisableAsync(person.Id, disabled: true, Place.Stop);
        Assert.Null(await another.Sessions.FindAsync(session, Place.Stop));
        Assert.Null(await another.Tokens.FindAsync(token.Secret, Place.Stop));
        Assert.Equal(PasswordOutcome.Closed, (await another.Passwords.CheckAsync("wang", Place.Password, Place.Stop)).Outcome);
        // What ended stays ended.
        await place.Store.People.DisableAsync(person.Id, disabled: false, Place.Stop);
        Assert.Null(await another.Sessions.FindAsync(session, Place.Stop));
        Assert.Null(await another.Tokens.FindAsync(token.Secret, Place.Stop));
    }

    [Fact]
    public async Task A_row_that_was_read_before_a_change_is_not_written_back()
    {
        await using var place = await Place.OpenAsync("sqlite");
        var person = await place.AddWithPasswordAsync("wang");
        var before = StampOf(place);
        await place.Store.People.DisableAsync(person.Id, disabled: true, Place.Stop);
        Assert.NotEqual(before, StampOf(place));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_session_ends_with_its_hours_without_use_and_with_a_new_password(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = await place.AddWithPasswordAsync("wang");
        var sessions = place.Store.Sessions;
        var (one, other) = (await sessions.BeginAsync(person.Id, Place.Stop), await sessions.BeginAsync(person.Id, Place.Stop));
        await place.Store.Passwords.SetAsync(person.Id, Place.Password + "!", one, Place.Stop);
        Assert.NotNull(await sessions.FindAsync(one, Place.Stop));
        Assert.Null(await sessions.FindAsync(other, Place.Stop));
        place.Clock.Shift = TimeSpan.FromMinutes(59);
        Assert.NotNull(await sessions.FindAsync(one, Place.Stop));
        place.Clock.Shift = TimeSpan.FromMinutes(120);
        Assert.Null(await sessions.FindAsync(one, Place.Stop));
        Assert.Null(await sessions.FindAsync("pcs_" + new string('A', 43), Place.Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_password_that_a_link_puts_in_the_place_of_another_revokes_the_tokens(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = await place.AddAsync("wang");
        var made = await place.Store.Tokens.CreateAsync(person.Id, "报表", [TokenScope.Read], 30, Place.Stop);
        await place.Store.Passwords.SetAsync(person.Id, Place.Password, null, Place.Stop);
        Assert.NotNull(await place.Store.Tokens.FindAsync(made.Secret, Place.Stop));
        var session = await place.Store.Sessions.BeginAsync(person.Id, Place.Stop);
        await place.Store.Passwords.SetAsync(person.Id, Place.Password + "!", session, Place.Stop);
        Assert.NotNull(await place.Store.Tokens.FindAsync(made.Secret, Place.Stop));
        await place.Store.Passwords.SetAsync(person.Id, Place.Password, null, Place.Stop);
        Assert.Null(await place.Store.Tokens.FindAsync(made.Secret, Place.Stop));
        Assert.Null(await place.Store.Sessions.FindAsync(session, Place.Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_token_is_kept_as_a_digest_and_ends_with_its_days(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = await place.AddAsync("wang");
        var made = await place.Store.Tokens.CreateAsync(person.Id, "报表", [TokenScope.Write, TokenScope.Read], 30, Place.Stop);
        Assert.StartsWith("pct_", made.Secret, StringComparison.Ordinal);
        Assert.Null((await place.Store.Tokens.AllAsync(person.Id, Place.Stop)).Single().LastUsed);
        var used = (await place.Store.Tokens.FindAsync(made.Secret, Place.Stop))!;
        Assert.Equal((person.Id, true), (used.Person.Id, used.IsFirstUse));
        Assert.Equal([TokenScope.Read, TokenScope.Write], used.Token.Scopes);
        Assert.NotNull((await place.Store.Tokens.AllAsync(person.Id, Place.Stop)).Single().LastUsed);
        place.Clock.Shift = TimeSpan.FromDays(31);
        Assert.Null(await place.Store.Tokens.FindAsync(made.Secret, Place.Stop));
        place.Clock.Shift = TimeSpan.Zero;
        Assert.NotNull(await place.Store.Tokens.RevokeAsync(person.Id, made.Details.Number, Place.Stop));
        Assert.Null(await place.Store.Tokens.RevokeAsync(person.Id, made.Details.Number, Place.Stop));
        Assert.Null(await place.Store.Tokens.FindAsync(made.Secret, Place.Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_token_for_the_calendar_is_for_that_alone(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = await place.AddAsync("wang");
        await Assert.ThrowsAsync<AccountException>(() => place.Store.Tokens.CreateAsync(
            person.Id, "日历", [TokenScope.Calendar, TokenScope.Read], 30, Place.Stop));
        var made = await place.Store.Tokens.CreateAsync(person.Id, "日历", [TokenScope.Calendar], 30, Place.Stop);
        Assert.True((await place.Store.Tokens.FindAsync(made.Secret, Place.Stop))!.Token.IsForCalendar);
    }

    [Fact]
    public void A_scope_that_is_for_one_role_is_refused_to_others()
    {
        Assignment[] office = [new(Role.ReformOffice, Place.Wuzhong)];
        TokenScopes.Demand([TokenScope.Read, TokenScope.Write, TokenScope.Calendar], office);
        TokenScopes.Demand([TokenScope.Operate], [.. office, new(Role.Administrator, null)]);
        TokenScopes.Demand([TokenScope.Audit], [new(Role.Auditor, null)]);
        var operate = Assert.Throws<AccountException>(() => TokenScopes.Demand([TokenScope.Read, TokenScope.Operate], office));
        Assert.Contains("系统管理员", operate.Zh, StringComparison.Ordinal);
        Assert.Contains("operate", operate.Message, StringComparison.Ordinal);
        Assert.Throws<AccountException>(() => TokenScopes.Demand([TokenScope.Audit], office));
        Assert.False(TokenScopes.IsOf(TokenScope.Operate, []));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_link_works_once_also_for_two_at_the_same_time(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = await place.AddAsync("wang");
        var links = place.Store.Links;
        var first = await links.MakeAsync(LinkPurpose.SetPassword, person.Id, Place.Stop);
        var second = await links.MakeAsync(LinkPurpose.SetPassword, person.Id, Place.Stop);
        Assert.Null(await links.FindAsync(first, Place.Stop));
        Assert.Equal(person.Id, (await links.FindAsync(second, Place.Stop))!.Person!.Id);
        var uses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => links.UseAsync(second, Place.Stop)));
        Assert.Single(uses, used => used);
        Assert.Null(await links.FindAsync(second, Place.Stop));
        var late = await links.MakeAsync(LinkPurpose.SetPassword, person.Id, Place.Stop);
        place.Clock.Shift = TimeSpan.FromHours(25);
        Assert.Null(await links.FindAsync(late, Place.Stop));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_last_administrator_stays_and_the_first_is_invited_once(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var (people, links) = (place.Store.People, place.Store.Links);
        Assert.False(await people.HasAdministratorAsync(Place.Stop));
        var invitation = await links.MakeAsync(LinkPurpose.FirstAdministrator, null, Place.Stop);
        Assert.Null((await links.FindAsync(invitation, Place.Stop))!.Person);
        var administrator = new Assignment(Role.Administrator, null);
        var first = await place.AddAsync("first", administrator);
        Assert.True(await people.HasAdministratorAsync(Place.Stop));
        Assert.Null(await links.FindAsync(invitation, Place.Stop));
        await Assert.ThrowsAsync<AccountException>(() => people.UnassignAsync(first.Id, administrator, Place.Stop));
        await Assert.ThrowsAsync<AccountException>(() => people.DisableAsync(first.Id, disabled: true, Place.Stop));
        await Assert.ThrowsAsync<AccountException>(() => people.ForgetAsync(first.Id, Place.Stop));
        Assert.Equal([administrator], (await people.FindAsync(first.Id, Place.Stop))!.Assignments);
        await place.AddAsync("second", administrator);
        await people.UnassignAsync(first.Id, administrator, Place.Stop);
        Assert.Empty((await people.FindAsync(first.Id, Place.Stop))!.Assignments);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Of_a_forgotten_person_the_id_stays_and_nothing_else(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = await place.AddWithPasswordAsync("wang", new Assignment(Role.ReformOffice, Place.Wuzhong));
        var token = await place.Store.Tokens.CreateAsync(person.Id, "王芳的报表", [TokenScope.Read], 30, Place.Stop);
        await place.Store.People.ForgetAsync(person.Id, Place.Stop);
        await place.Store.People.WipeAsync(Place.Stop);
        var found = (await place.Store.People.FindAsync(person.Id, Place.Stop))!;
        Assert.Equal(("", null, null, null), (found.Name, found.SignInName, found.Mail, found.Section));
        Assert.Empty(found.Assignments);
        Assert.False(found.HasPassword);
        Assert.Empty(await place.Store.People.NamesAsync(Place.Stop));
        Assert.Null(await place.Store.Tokens.FindAsync(token.Secret, Place.Stop));
        Assert.Null(await place.Store.People.FindAsync("wang", Place.Stop));
        if (engine != "sqlite") return;
        await place.Store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Assert.DoesNotContain("王芳", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(place.At.File, Place.Stop)));
    }

    [Fact]
    public async Task A_store_of_another_version_is_refused_and_left_as_it_is()
    {
        await using var place = await Place.OpenAsync("sqlite");
        await place.AddAsync("wang", new Assignment(Role.Administrator, null));
        await place.Store.DisposeAsync();
        using (var file = new SqliteConnection($"Data Source={place.At.File}"))
        {
            file.Open();
            using var change = file.CreateCommand();
            change.CommandText = "UPDATE schema SET \"Version\" = 99";
            change.ExecuteNonQuery();
        }

        await using var another = place.Another();
        var refused = await Assert.ThrowsAsync<AccountException>(() => another.People.AllAsync(Place.Stop));
        Assert.Contains("99", refused.Zh, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AccountException>(() => another.People.HasAdministratorAsync(Place.Stop));
    }

    // What Identity holds a row against before it writes it whole.
    private static string StampOf(Place place)
    {
        using var file = new SqliteConnection($"Data Source={place.At.File}");
        file.Open();
        using var read = file.CreateCommand();
        read.CommandText = "SELECT \"ConcurrencyStamp\" FROM people";
        return (string)read.ExecuteScalar()!;
    }

    [Fact]
    public async Task Several_nodes_make_a_new_store_together()
    {
        await using var place = await Place.OpenAsync("sqlite");
        var nodes = Enumerable.Range(0, 4).Select(_ => place.Another()).ToList();
        await Task.WhenAll(nodes.Select((node, number) => node.People.AddAsync(
            new Register.NewPerson($"node{number}", "王芳", null, null, []), Place.Stop)));
        Assert.Equal(4, (await place.Store.People.AllAsync(Place.Stop)).Count);
        foreach (var node in nodes) await node.DisposeAsync();
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(place.At.File));
    }
}
