CREATE TABLE "file_piece" (
	"owner" text NOT NULL,
	"id" text NOT NULL,
	"number" integer NOT NULL,
	"piece" "bytea" NOT NULL,
	CONSTRAINT "file_piece_owner_id_number_pk" PRIMARY KEY("owner","id","number")
);
--> statement-breakpoint
CREATE TABLE "listed_person" (
	"meeting_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"group_id" text,
	CONSTRAINT "listed_person_meeting_id_fingerprint_pk" PRIMARY KEY("meeting_id","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "material" (
	"meeting_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"question" text,
	"agenda_item" text,
	"content" jsonb NOT NULL,
	"order" text NOT NULL,
	"deleted" boolean NOT NULL,
	CONSTRAINT "material_meeting_id_id_pk" PRIMARY KEY("meeting_id","id")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"owner" text NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"whole" boolean NOT NULL,
	CONSTRAINT "stored_file_owner_id_pk" PRIMARY KEY("owner","id")
);
--> statement-breakpoint
CREATE TABLE "template" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"title" text NOT NULL,
	"plan" jsonb NOT NULL,
	"deleted" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "zone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "divide" text DEFAULT 'choose' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "rehearsal_of" text;--> statement-breakpoint
ALTER TABLE "meeting_group" ADD COLUMN "into" text;--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "due" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "file_piece" ADD CONSTRAINT "file_piece_owner_id_stored_file_owner_id_fk" FOREIGN KEY ("owner","id") REFERENCES "public"."stored_file"("owner","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed_person" ADD CONSTRAINT "listed_person_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material" ADD CONSTRAINT "material_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "template_owner" ON "template" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "meeting_rehearsal_of" ON "meeting" USING btree ("rehearsal_of");