CREATE TABLE "follow_up" (
	"meeting_id" text NOT NULL,
	"id" text NOT NULL,
	"question" text NOT NULL,
	"target_kind" text NOT NULL,
	"target" text NOT NULL,
	"about" text NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"responsible" text NOT NULL,
	"due" text NOT NULL,
	"order" text NOT NULL,
	"deleted" boolean NOT NULL,
	CONSTRAINT "follow_up_meeting_id_id_pk" PRIMARY KEY("meeting_id","id")
);
--> statement-breakpoint
CREATE TABLE "look" (
	"owner" text PRIMARY KEY NOT NULL,
	"organisation" text NOT NULL,
	"colour" text,
	"logo" "bytea",
	"logo_type" text
);
--> statement-breakpoint
CREATE TABLE "public_page" (
	"meeting_id" text PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"choice" jsonb NOT NULL,
	"number" integer NOT NULL,
	"minute" integer NOT NULL,
	"record" text
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"title" text NOT NULL,
	"activities" jsonb NOT NULL,
	"deleted" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "series" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "previous" text;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_page" ADD CONSTRAINT "public_page_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "public_page_address" ON "public_page" USING btree ("address");--> statement-breakpoint
CREATE INDEX "series_owner" ON "series" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "meeting_series" ON "meeting" USING btree ("series");