# The commands of the repository. Their scripts are in scripts/.
.DEFAULT_GOAL := help
# Where back-ups come from and go to; the commands name what they lack.
export FILE AFTER FILES

.PHONY: help setup build run demo publish backup restore test days load check format contract screenshots bench fuzz endurance clean

help: ## lists these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## installs what app and tests need: npm packages (Azurite, the dashboard's), NuGet packages
	@scripts/setup.sh

build: setup ## builds everything; a warning is an error
	@dotnet build BangGiao.slnx --no-restore --nologo

run: ## starts Azurite and the app, and loads the reference data (PORT=7071, DATA=.azurite, OWNER=vn; OWNER=us for the United States)
	@scripts/run.sh

demo: ## as run, for a registry of its own with 927 generated commitments (PORT, DATA)
	@scripts/run.sh demo

publish: ## publishes the files for a server without Azure to artifacts/server (docs/self-hosting.md)
	@scripts/publish.sh

backup: ## writes a back-up of the registry of local.settings.json (FILE=…; AFTER=… continues an earlier one)
	@scripts/backup.sh backup

restore: ## restores back-ups into an empty registry (FILES="whole.zip later.zip")
	@scripts/backup.sh restore

test: ## sets up and runs every test, Azurite included (PART=Unit one part, FILTER=… some tests)
	@scripts/test.sh

days: ## runs the tests on other days and in other zones (DAY='2028-02-29 03:00' ZONE=America/St_Johns one of them; PART, FILTER)
	@scripts/other-days.sh

load: ## runs the tests with every core kept busy (PART, FILTER)
	@scripts/under-load.sh

check: setup ## checks of a commit before its tests: format and build
	@dotnet format BangGiao.slnx --verify-no-changes --no-restore
	@dotnet build BangGiao.slnx --no-restore --nologo

format: setup ## formats the sources
	@dotnet format BangGiao.slnx --no-restore

contract: ## writes the contract that the app publishes to dashboard/contract, where the dashboard takes its types from
	@PART=Integration FILTER=FullyQualifiedName~DashboardContractTests UPDATE_CONTRACT=1 KeepDashboard=true scripts/test.sh

screenshots: ## makes the pictures of docs/screenshots anew, of the demonstration set
	@PART=Browser FILTER=FullyQualifiedName~ScreenshotsTests UPDATE_SCREENSHOTS=1 scripts/test.sh

bench: ## measures the figures of docs/performance.md, as ratios of one run, on an Azurite of its own
	@scripts/bench.sh

fuzz: ## sends 100,000 generated requests and many damaged files (REQUESTS, FILES, SEED); make test sends 3,000 and few of a fixed seed
	@scripts/fuzz.sh

endurance: ## kills, breaks, fills and soaks for a long time (FACTOR, MINUTES, SEED, TRIALS); make test does it briefly
	@scripts/endurance.sh

clean: ## removes the output of builds and tests; the registry's data is kept
	@rm -rf artifacts node_modules dashboard/node_modules
